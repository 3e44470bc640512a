package regard.responses;

/** Where staff take a copy of every answer. */
record ExportPage(ActivityHead head, long responses) {}
