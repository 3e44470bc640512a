package regard.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers words that might be shown for each group, and picks those nearest to its heart: exact parts of what people wrote. */
final class Quotes {

    private static final int SHOWN = 4;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 260;

    /** Two quotes that share more of their words than this say the same. */
    private static final double SAME = 0.35;

    private final List<Comment> comments;
    private final List<List<Candidate>> candidates = new ArrayList<>();

    /** Words that might be shown for a group, and how near they are to its heart. */
    private record Candidate(int comment, String words, double near) {}

    Quotes(List<Comment> comments, int groups) {
        this.comments = comments;
        for (int g = 0; g < groups; g++) {
            candidates.add(new ArrayList<>());
        }
    }

    /** Takes words into account that hold no personal data, if they can stand in one line of a table. */
    void offer(int group, int comment, String words, double near) {
        boolean fits = words.length() >= SHORTEST && words.length() <= LONGEST;
        if (fits && words.indexOf('\n') < 0 && words.indexOf('\r') < 0 && !words.contains(" | ")) {
            candidates.get(group).add(new Candidate(comment, words, near));
        }
    }

    /** The nearest words, but not two quotes that say the same. */
    List<Theme.Quote> of(int group) {
        var nearest = candidates.get(group);
        nearest.sort(Comparator.comparingDouble((Candidate c) -> -c.near()).thenComparing(Candidate::words));
        var quotes = new ArrayList<Theme.Quote>();
        var used = new ArrayList<int[]>();
        for (Candidate candidate : nearest) {
            int[] shingles = Campaigns.shingles(Wording.key(candidate.words()));
            boolean isNew = used.stream().allMatch(other -> Campaigns.jaccard(other, shingles) < SAME);
            if (isNew && PersonalData.find(candidate.words()).isEmpty()) {
                used.add(shingles);
                quotes.add(new Theme.Quote(comments.get(candidate.comment()).id(), candidate.words()));
            }
            if (quotes.size() == SHOWN) {
                break;
            }
        }
        return quotes;
    }
}
