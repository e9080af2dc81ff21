"""python -m validator: the same command, also in a bare checkout."""

import sys

from validator.cli import main

if __name__ == "__main__":
    sys.exit(main())
