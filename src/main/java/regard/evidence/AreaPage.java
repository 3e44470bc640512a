package regard.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import regard.kernel.FinancialYear;

/** The records behind one of the twenty, newest first. */
record AreaPage(
        TheTwenty.Entry entry,
        FinancialYear year,
        LocalDate on,
        List<EvidenceItem> items,
        Optional<UUID> next,
        List<AreaNotes.Note> notes,
        List<AreaNotes.Note> adding,
        boolean mayAdd) {

    String query() {
        return "?year=" + year.startsIn() + "&on=" + on;
    }
}
