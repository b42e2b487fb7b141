"""The calendar: iCalendar, recurrence, cycles and reminders. No Qt, no SQL."""
