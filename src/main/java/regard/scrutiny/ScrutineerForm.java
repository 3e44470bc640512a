package regard.scrutiny;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed of a council or a Healthwatch. */
record ScrutineerForm(@Nullable Integer version, String kind, String name, String committee, String contact) {

    ScrutineerForm {
        kind = Typed.or(kind);
        name = Typed.or(name);
        committee = Typed.or(committee);
        contact = Typed.or(contact);
    }

    static ScrutineerForm named(String name) {
        return new ScrutineerForm(0, Scrutineer.Kind.COUNCIL.name(), name, "", "");
    }

    static ScrutineerForm of(Scrutineer known) {
        return new ScrutineerForm(
                known.version(), known.kind().name(), known.name(), known.committee(), known.contact());
    }

    Scrutineer scrutineer(UUID id, Scrutineer.Kind of) {
        return new Scrutineer(id, of, name.strip(), committee.strip(), contact.strip(), version == null ? 0 : version);
    }
}
