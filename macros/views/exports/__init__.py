"""The data in the formats that other programs read: no page, no disk, no clock."""
