package regard.documents;

import gg.jte.Content;

/**
 * Something to print.
 *
 * @param title what it is called, as a reader of the file shows it
 * @param about what it is in a sentence
 * @param footer what stands at the foot of each page, before its number
 * @param content its headings, paragraphs, lists and tables, as well-formed as XML asks
 */
public record Paper(String title, String about, String footer, Content content) {

    public Paper {
        if (title.isBlank() || about.isBlank()) {
            throw new IllegalArgumentException("a paper has a title and says what it is about");
        }
    }
}
