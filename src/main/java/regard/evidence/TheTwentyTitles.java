package regard.evidence;

/** What each of the twenty is called, for the rooms above. */
public final class TheTwentyTitles {

    private TheTwentyTitles() {}

    public static String of(Area area) {
        return TheTwenty.of(area).title();
    }
}
