package regard.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import regard.kernel.OrganisationId;
import regard.organisations.Organisation;
import regard.organisations.OrganisationKind;
import regard.organisations.Organisations;

/**
 * The bodies of the demo (commissioning specification, section 10): an integrated care board and the commissioning group before it,
 * three councils with a Healthwatch each, two trusts, forty practices, and a neighbouring board. All are made up.
 */
final class DemoBodies {

    static final String DOMAIN = "northvaleandmoor.example";
    static final List<String> PLACES = List.of("Northvale", "Moorshire", "Eskwith");

    /** The area of NHS Coventry and Warwickshire (2024) stands in for the made-up one in the population figures. */
    private static final String AREA = "E54000018";

    private static final List<String> PRACTICES = List.of(
            "Abbey",
            "Acorn",
            "Ashfield",
            "Beacon",
            "Beechwood",
            "Bridge",
            "Brook",
            "Canal",
            "Castle",
            "Cedar",
            "Chapel",
            "Church",
            "Cornmill",
            "Crossways",
            "Dale",
            "Elm",
            "Fell",
            "Forge",
            "Garth",
            "Grange",
            "Harbeck",
            "Hawthorn",
            "Heath",
            "Hilltop",
            "Kingfisher",
            "Lime",
            "Manor",
            "Market",
            "Meadow",
            "Millstone",
            "Moorland",
            "Orchard",
            "Park",
            "Priory",
            "Quay",
            "Riverside",
            "Rowan",
            "Station",
            "Thornleigh",
            "Willow");

    private final Organisations organisations;

    DemoBodies(Organisations organisations) {
        this.organisations = organisations;
    }

    OrganisationId board() {
        var group = record(
                "NHS Northvale CCG",
                OrganisationKind.CCG,
                "2013-04-01",
                "2022-06-30",
                Organisation.Contact.NONE,
                false);
        var board = record(
                "NHS Northvale and Moor ICB",
                OrganisationKind.ICB,
                "2022-07-01",
                "",
                new Organisation.Contact(
                        "0808 157 0192",
                        "Monday to Friday, 9am to 5pm",
                        "18001 then 0808 157 0192",
                        "haveyoursay@" + DOMAIN,
                        "Freepost NORTHVALE HAVE YOUR SAY (no stamp)"),
                true);
        organisations.succeeds(group, board, LocalDate.of(2022, 7, 1));
        for (String place : PLACES) {
            record(place + " Council", OrganisationKind.COUNCIL, "2009-04-01", "", mail(place + "council"), false);
            record(
                    "Healthwatch " + place,
                    OrganisationKind.HEALTHWATCH,
                    "2013-04-01",
                    "",
                    mail("healthwatch" + place),
                    false);
        }
        record(
                "Northvale Hospitals NHS Trust",
                OrganisationKind.NHS_TRUST,
                "2001-04-01",
                "",
                mail("northvalehospitals"),
                false);
        record(
                "Moor Community and Mental Health NHS Trust",
                OrganisationKind.NHS_TRUST,
                "2011-04-01",
                "",
                mail("moorcommunity"),
                false);
        for (String practice : PRACTICES) {
            record(
                    practice + " Surgery",
                    OrganisationKind.GP_PRACTICE,
                    "2013-04-01",
                    "",
                    mail(practice + "surgery"),
                    false);
        }
        return board;
    }

    OrganisationId neighbour() {
        return record(
                "NHS Westmere ICB",
                OrganisationKind.ICB,
                "2022-07-01",
                "",
                new Organisation.Contact(
                        "0808 157 0844",
                        "Monday to Friday, 9am to 5pm",
                        "18001 then 0808 157 0844",
                        "talk@westmere.example",
                        "Freepost WESTMERE"),
                false);
    }

    private static Organisation.Contact mail(String name) {
        return new Organisation.Contact("", "", "", "hello@" + name.toLowerCase(Locale.ROOT) + ".example", "");
    }

    private OrganisationId record(
            String name, OrganisationKind kind, String from, String to, Organisation.Contact contact, boolean host) {
        var id = OrganisationId.random();
        organisations.record(new Organisation(
                id,
                name,
                kind,
                Optional.empty(),
                host ? Optional.of(AREA) : Optional.empty(),
                Optional.of(LocalDate.parse(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
                contact,
                host));
        return id;
    }
}
