package regard.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.Editions;
import regard.law.RuleFile;

/** The days, months and dates that the procedure counts with. */
record ProcedureData(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String status,
        Integer existingMonths,
        LocalDate notifiableFrom,
        Integer evidenceDays,
        Integer idleDays,
        Integer temporaryMonths,
        Integer reviewMonths,
        Integer decisionMovedMonths)
        implements Dated {

    private static final Editions<ProcedureData> EDITIONS =
            new Editions<>(List.of(RuleFile.read("duties/procedure.yml", ProcedureData.class)));

    static ProcedureData on(LocalDate day) {
        return EDITIONS.on(day);
    }
}
