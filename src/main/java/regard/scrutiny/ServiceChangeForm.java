package regard.scrutiny;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What was typed of the notification, the assurance and the tests. */
record ServiceChangeForm(
        @Nullable Integer version,
        DateInput notifiedOn,
        String form,
        DateInput stage1On,
        String stage1,
        DateInput stage2On,
        String stage2,
        String test1,
        String test2,
        String test3,
        String test4,
        String bedTest) {

    ServiceChangeForm {
        notifiedOn = Typed.or(notifiedOn);
        form = Typed.or(form);
        stage1On = Typed.or(stage1On);
        stage1 = Typed.or(stage1);
        stage2On = Typed.or(stage2On);
        stage2 = Typed.or(stage2);
        test1 = Typed.or(test1);
        test2 = Typed.or(test2);
        test3 = Typed.or(test3);
        test4 = Typed.or(test4);
        bedTest = Typed.or(bedTest);
    }

    static ServiceChangeForm of(ServiceChange change) {
        return new ServiceChangeForm(
                change.version(),
                Typed.input(change.notifiedOn()),
                change.form(),
                Typed.input(change.stage1On()),
                change.stage1(),
                Typed.input(change.stage2On()),
                change.stage2(),
                change.tests().get(0),
                change.tests().get(1),
                change.tests().get(2),
                change.tests().get(3),
                change.bedTest());
    }

    List<Problem> unreadable() {
        return Typed.unreadable(Map.of("notifiedOn", notifiedOn, "stage1On", stage1On, "stage2On", stage2On));
    }

    /** Only what stands on the page of the notification; the rest stays as it is. */
    ServiceChange notification(ServiceChange known) {
        return new ServiceChange(
                notifiedOn.date(),
                form.strip(),
                known.stage1On(),
                known.stage1(),
                known.stage2On(),
                known.stage2(),
                known.tests(),
                known.bedTest(),
                seen());
    }

    /** Only what stands on the page of the assurance. */
    ServiceChange assurance(ServiceChange known) {
        return new ServiceChange(
                known.notifiedOn(),
                known.form(),
                stage1On.date(),
                stage1.strip(),
                stage2On.date(),
                stage2.strip(),
                tests().stream().map(String::strip).toList(),
                bedTest.strip(),
                seen());
    }

    List<String> tests() {
        return List.of(test1, test2, test3, test4);
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
