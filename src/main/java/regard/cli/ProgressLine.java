package regard.cli;

import regard.texts.Progress;

/** Says on standard error how far the work has come: one line for each step, and every few seconds in a long one. */
final class ProgressLine implements Progress {

    private static final long SILENCE = 3_000_000_000L;

    private final Console console;
    private String step = "";
    private long told;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public void at(String now, int done, int total) {
        boolean isNew = !now.equals(step);
        if (isNew || System.nanoTime() - told > SILENCE) {
            told = System.nanoTime();
            step = now;
            console.tell("regard: " + now + (total > 1 && done > 0 ? ", " + 100L * done / total + " %" : ""));
        }
    }
}
