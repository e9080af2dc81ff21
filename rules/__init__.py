"""The rules of the house: one module a rule, named after the fault it finds.

Loaded by `validator.rulebook` as any other rule package is; nothing imports them by name.
"""

if __name__ != "validator.rules":  # a second copy of every class, and no relation would be recognised
    raise ImportError(f"import this package as validator.rules, not as {__name__}")
