package regard.responses;

/** Asks once more before answers are taken back. */
record TakingBackPage(Code code, String title) {}
