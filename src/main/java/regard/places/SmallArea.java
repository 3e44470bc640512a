package regard.places;

import java.util.List;

/**
 * A small area (LSOA of 2021) of about 1,700 people, with the areas around it.
 *
 * @param rank its place in the Index of Multiple Deprivation of 2025, 1 the most deprived
 * @param ruralUrban its class of 2021, as the code lists write it
 */
public record SmallArea(
        String code,
        String council,
        String county,
        String subIcb,
        String icb2024,
        String icb2026,
        int rank,
        String ruralUrban) {

    /** 1 for the most deprived fifth of the small areas of England, 5 for the least. */
    public int deprivationQuintile() {
        return DeprivationIndex.current().quintile(rank);
    }

    public boolean isIn(String area) {
        return List.of(code, council, county, subIcb, icb2024, icb2026).contains(area);
    }
}
