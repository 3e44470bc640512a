package regard.duties;

/** The public summary of an assessment, with whose it is. */
record SummaryPage(PublicSummary summary, String body) {}
