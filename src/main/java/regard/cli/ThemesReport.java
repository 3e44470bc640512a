package regard.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import regard.texts.Assignment;
import regard.texts.Campaign;
import regard.texts.Comment;
import regard.texts.Groupings;
import regard.texts.PersonalData;
import regard.texts.Texts;
import regard.texts.Theme;
import regard.texts.Theme.Kind;
import regard.texts.ThemeSet;

/**
 * The themes of a spreadsheet as one page to read, print or send: no script, nothing fetched from anywhere, charts drawn in the page
 * with the same numbers in a table beside them.
 */
final class ThemesReport {

    private static final int MOST_BARS = 24;
    private static final int LONGEST_LETTER = 600;
    private static final int ADDED_SHOWN = 6;

    private final ThemeSet found;
    private final List<Comment> comments;
    private final Groupings groupings;
    private final int step;
    private final StringBuilder page = new StringBuilder(64_000);

    ThemesReport(ThemeSet found, List<Comment> comments, Groupings groupings, int step) {
        this.found = found;
        this.comments = comments;
        this.groupings = groupings;
        this.step = step;
    }

    String html() {
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>What people said: themes</title>\n<style>\n")
                .append(ReportStyle.CSS)
                .append("</style>\n</head>\n<body>\n<main>\n");
        opening();
        overview();
        themes();
        campaigns();
        setApart();
        method();
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void opening() {
        var counts = found.counts();
        long themes = found.themes().stream().filter(ThemesReport::isFinest).count();
        page.append("<h1>What people said</h1>\n");
        paragraph(
                "lead",
                "Themes in " + number(counts.rows()) + (counts.rows() == 1 ? " comment" : " comments")
                        + ", found by likeness and named in words people used. A person should read, rename and correct them before they are used.");
        page.append("<ul class=\"facts\">");
        fact(counts.rows(), "comments");
        fact(counts.rows() - counts.withoutSubstance() - counts.otherLanguages(), "with something to say, in English");
        fact(Math.toIntExact(themes), "themes");
        fact(counts.withoutSubstance(), "blank or “nothing”");
        fact(counts.otherLanguages(), "in other languages");
        fact(counts.unassigned(), "like no others");
        fact(found.campaigns().size(), "campaigns");
        page.append("</ul>\n");
    }

    private void fact(int count, String what) {
        page.append("<li><b>")
                .append(number(count))
                .append("</b> ")
                .append(text(what))
                .append("</li>");
    }

    private void overview() {
        page.append("<h2>The themes by size</h2>\n");
        var top = found.themes().stream()
                .filter(t -> t.parentId().isEmpty() && t.kind() == Kind.FOUND)
                .toList();
        if (top.isEmpty()) {
            paragraph("", "No comment said enough to find themes in.");
            return;
        }
        page.append(ReportChart.bars(top.size() > MOST_BARS ? top.subList(0, MOST_BARS) : top));
        page.append(
                        "<table>\n<caption class=\"note\">A comment may say several themes, so the sizes add up to more than the comments.")
                .append(" Percentages are of the comments with something to say.</caption>\n")
                .append(
                        "<thead><tr><th scope=\"col\">Theme</th><th scope=\"col\" class=\"n\">Comments</th><th scope=\"col\" class=\"n\">Share</th></tr></thead>\n<tbody>\n");
        for (Theme theme : found.themes()) {
            if (theme.kind() == Kind.FOUND) {
                page.append("<tr><td")
                        .append(theme.parentId().isEmpty() ? "" : " class=\"sub\"")
                        .append("><a href=\"#")
                        .append(text(theme.id()))
                        .append("\">")
                        .append(text(theme.label()))
                        .append("</a></td><td class=\"n\">")
                        .append(number(theme.size()))
                        .append("</td><td class=\"n\">")
                        .append(share(theme.size()))
                        .append("</td></tr>\n");
            }
        }
        page.append("</tbody>\n</table>\n");
    }

    private void themes() {
        Map<String, List<Theme>> children = found.themes().stream()
                .filter(theme -> !theme.parentId().isEmpty())
                .collect(Collectors.groupingBy(Theme::parentId));
        for (Theme theme : found.themes()) {
            if (theme.kind() == Kind.FOUND && theme.parentId().isEmpty()) {
                page.append("<section>\n<h2 id=\"")
                        .append(text(theme.id()))
                        .append("\">")
                        .append(text(theme.label()))
                        .append("</h2>\n");
                size(theme);
                quotes(theme);
                for (Theme child : children.getOrDefault(theme.id(), List.of())) {
                    page.append("<h3 id=\"")
                            .append(text(child.id()))
                            .append("\">")
                            .append(text(child.label()))
                            .append("</h3>\n");
                    size(child);
                    quotes(child);
                }
                page.append("</section>\n");
            }
        }
    }

    private void size(Theme theme) {
        String also = theme.keywords().isEmpty() ? "" : " · " + String.join(", ", theme.keywords());
        paragraph(
                "words",
                number(theme.size()) + (theme.size() == 1 ? " comment" : " comments") + ", " + share(theme.size())
                        + also);
    }

    private void quotes(Theme theme) {
        for (Theme.Quote quote : theme.quotes()) {
            page.append("<blockquote>")
                    .append(text(quote.words()))
                    .append(" <cite>comment ")
                    .append(text(quote.commentId()))
                    .append("</cite></blockquote>\n");
        }
    }

    private void campaigns() {
        if (found.campaigns().isEmpty()) {
            return;
        }
        page.append("<h2>Campaigns</h2>\n");
        paragraph(
                "",
                "Letters that several people sent with few changes. Each person counts, and each stands in the themes above; here each letter counts once, with what people added.");
        for (Campaign campaign : found.campaigns()) {
            page.append("<h3>")
                    .append(text(campaign.id()))
                    .append(": ")
                    .append(number(campaign.size()))
                    .append(" people</h3>\n");
            page.append("<blockquote>")
                    .append(text(shortened(PersonalData.mask(campaign.letter()), LONGEST_LETTER)))
                    .append("</blockquote>\n");
            var added = new ArrayList<String>();
            campaign.added().values().forEach(sentences -> sentences.forEach(s -> added.add(PersonalData.mask(s))));
            if (!added.isEmpty()) {
                paragraph(
                        "",
                        number(campaign.added().size()) + (campaign.added().size() == 1 ? " person" : " people")
                                + " added words of their own, for example:");
                added.stream()
                        .distinct()
                        .limit(ADDED_SHOWN)
                        .forEach(s -> page.append("<blockquote>")
                                .append(text(shortened(s, 300)))
                                .append("</blockquote>\n"));
            }
        }
    }

    private void setApart() {
        page.append(
                "<h2>Set apart</h2>\n<table>\n<thead><tr><th scope=\"col\">Comments</th><th scope=\"col\" class=\"n\">Number</th></tr></thead>\n<tbody>\n");
        for (Theme theme : found.themes()) {
            if (theme.kind() != Kind.FOUND) {
                row(
                        theme.label()
                                + (theme.keywords().isEmpty() ? "" : " (" + String.join(", ", theme.keywords()) + ")"),
                        theme.size());
            }
        }
        row("Like no other comments, to be read one by one", found.counts().unassigned());
        row(
                "Repeat another comment word for word (counted in the themes)",
                found.counts().duplicates());
        page.append("</tbody>\n</table>\n");
        var texts = new HashMap<String, String>();
        comments.forEach(comment -> texts.put(comment.id(), comment.text()));
        var alone = found.assignments().stream()
                .filter(a -> a.themeId().equals(Assignment.UNASSIGNED))
                .limit(5)
                .toList();
        if (!alone.isEmpty()) {
            paragraph("", "Some that are like no others:");
            alone.forEach(a -> page.append("<blockquote>")
                    .append(text(shortened(PersonalData.mask(texts.getOrDefault(a.commentId(), "")), 300)))
                    .append(" <cite>comment ")
                    .append(text(a.commentId()))
                    .append("</cite></blockquote>\n"));
        }
    }

    private void row(String what, int count) {
        page.append("<tr><td>")
                .append(text(what))
                .append("</td><td class=\"n\">")
                .append(number(count))
                .append("</td></tr>\n");
    }

    private void method() {
        page.append("<h2>How this was made, and its limits</h2>\n");
        paragraph(
                "",
                "Comments were read by a language model on this machine; nothing was sent anywhere. Like ones were linked and cut into groups at "
                        + groupings.steps().size() + " degrees of fineness, of which number " + (step + 1)
                        + " is shown. Groups were named by phrases that many in the group used and few others did. Quotes are exact parts of comments; those with personal data in them are not shown, but no rule finds all of it: read before you publish.");
        paragraph(
                "",
                "Who chose to comment is not everybody: the shares are of those who responded, not of the people who live here. A small theme may matter more than a large one.");
        if (groupings.byStudent()) {
            paragraph(
                    "",
                    "Because there are very many comments, the model read a sample and a smaller one that learned from it read the rest.");
        }
        paragraph(
                "note", "Engine " + Texts.ENGINE + " " + Texts.ENGINE_VERSION + ", Regard " + Version.current() + ".");
    }

    private static boolean isFinest(Theme theme) {
        return theme.kind() == Kind.FOUND
                && (!theme.parentId().isEmpty() || !theme.quotes().isEmpty());
    }

    private String share(int count) {
        int of = found.counts().rows()
                - found.counts().withoutSubstance()
                - found.counts().otherLanguages();
        return of == 0
                ? "0%"
                : String.format(Locale.UK, count * 100.0 / of < 1 ? "%.1f%%" : "%.0f%%", count * 100.0 / of);
    }

    private void paragraph(String style, String words) {
        page.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">")
                .append(text(words))
                .append("</p>\n");
    }

    static String number(int count) {
        return String.format(Locale.UK, "%,d", count);
    }

    static String shortened(String words, int most) {
        if (words.codePointCount(0, words.length()) <= most) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** Text in a page is text: nothing in a comment becomes markup, and what no page may hold is left out. */
    static String text(String words) {
        var safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean control = (c < 0x20 && c != '\n' && c != '\t')
                            || (c >= 0x7F && c < 0xA0)
                            || (c >= 0xD800 && c <= 0xDFFF);
                    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
                    safe.appendCodePoint(control || noCharacter ? 0xFFFD : c);
                }
            }
        });
        return safe.toString();
    }
}
