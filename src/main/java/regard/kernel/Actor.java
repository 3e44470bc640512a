package regard.kernel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who is acting, for which body, in which roles. It is passed in, never looked up, so that every door can see who knocks.
 *
 * @param name the person's name as colleagues know it; it never goes to a log
 */
public record Actor(PersonId person, String name, OrganisationId organisation, Set<Role> roles) {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    public Actor {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** A visitor who has not said who they are, on the pages of a body. */
    public static Actor visitor(OrganisationId organisation) {
        return new Actor(NOBODY, "A visitor", organisation, Set.of());
    }

    /** The service itself, doing what falls due for a body. */
    public static Actor service(OrganisationId organisation) {
        return new Actor(NOBODY, "Regard", organisation, Set.of());
    }

    public boolean isPerson() {
        return !person.equals(NOBODY);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Refuses, with the 403 page, an actor who holds none of these roles. */
    public void must(Role... any) {
        if (!isAny(any)) {
            throw new NotAllowed("needs one of " + Arrays.toString(any));
        }
    }
}
