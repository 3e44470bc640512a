package regard.duties;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import regard.law.WorkingDays;

/** How long people must have at least: so many days to answer, or so many working days of notice. No statute fixes it. */
@JsonPropertyOrder({"workingDays", "days"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MinimumPeriod(
        @Nullable Integer workingDays, @Nullable Integer days) {

    public MinimumPeriod {
        if ((workingDays == null) == (days == null)) {
            throw new IllegalArgumentException("a minimum period is counted in days or in working days");
        }
    }

    /** How many days, or working days, from the first to the last day, in the way this period counts. */
    public long count(LocalDate first, LocalDate last) {
        return days == null ? WorkingDays.between(first, last) : last.toEpochDay() - first.toEpochDay() + 1;
    }

    public int length() {
        return days == null ? workingDays == null ? 0 : workingDays : days;
    }
}
