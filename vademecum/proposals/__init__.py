"""What people without git give: kept in git, shown, taken or declined."""
