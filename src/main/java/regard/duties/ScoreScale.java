package regard.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A score on its scale with the bands of level, as a picture shows it: places from left to right in per cent.
 *
 * @param most the score it can still become; the same where it is settled
 */
record ScoreScale(int score, int most, int end, List<Band> bands) {

    /** One band, from its first score to the next band's. */
    record Band(Level level, int from, int to, int end) {

        String x() {
            return place(from, end);
        }

        String width() {
            return place(to - from, end);
        }

        String middle() {
            return percent((from + to) / 2.0 / end);
        }

        boolean isDark() {
            return level == Level.FULL || level == Level.CONSULT;
        }

        String fill() {
            return switch (level) {
                case INFORM -> "#d8dde0";
                case TARGETED -> "#8fb8e0";
                case FULL -> "#005eb8";
                case CONSULT -> "#003087";
            };
        }
    }

    static ScoreScale of(Proportionality proportionality, int score, int most) {
        int end = proportionality.mostPerFactor() * Factor.values().length;
        List<Proportionality.Band> all = proportionality.bands();
        var bands = new ArrayList<Band>();
        for (int i = 0; i < all.size(); i++) {
            int to = i + 1 < all.size() ? all.get(i + 1).from() : end;
            bands.add(new Band(all.get(i).level(), all.get(i).from(), to, end));
        }
        return new ScoreScale(score, most, end, bands);
    }

    String at() {
        return place(score, end);
    }

    String atMost() {
        return place(most, end);
    }

    boolean isOpen() {
        return most > score;
    }

    /** The words beside the mark would run off the picture on its right. */
    boolean isNearTheEnd() {
        return score * 4 > end * 3;
    }

    private static String place(int score, int end) {
        return percent((double) score / end);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
