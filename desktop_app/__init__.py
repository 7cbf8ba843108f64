"""六秒 (liumiao): quick phrases, safe pasting and order notes for shop customer-service agents."""

__version__ = "0.1.0"
