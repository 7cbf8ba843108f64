"""Pure rules of the field: no Qt, no SQL, no OS, no clock, no files."""
