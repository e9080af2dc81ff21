"""What intake raises."""


class IntakeError(Exception):
    """A file or folder that gives no dispatch: which one, and the cause in one line."""

    def __init__(self, name: str, cause: str) -> None:
        super().__init__(name, cause)
        self.name = name
        self.cause = cause

    def __str__(self) -> str:
        return f"{self.name}: {self.cause}"
