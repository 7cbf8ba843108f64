"""Lets `python -m desktop_app` do what `liumiao` does."""

from desktop_app.cli import main

if __name__ == "__main__":
    main()
