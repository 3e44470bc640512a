package regard.responses;

/**
 * Two windows gave different answers to one question: both are shown, and nothing is saved yet.
 *
 * @param here what was sent from this window
 * @param there what the other window saved
 * @param question the page of the question, with what was typed here and the mark of what is saved now
 */
record ClashPage(QuestionPage question, String here, String there, String next) {}
