"""How everything looks: colours, type, style sheet, icons, the tab bar that all pages share."""
