package regard.organisations;

import java.util.Set;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Role;

/**
 * A person with an account.
 *
 * @param username what they sign in with, usually their e-mail address
 * @param secondFactor whether they also enter a one-time code
 */
public record Person(
        PersonId id,
        OrganisationId organisation,
        String username,
        String name,
        Set<Role> roles,
        boolean secondFactor,
        boolean disabled) {

    public Actor actor() {
        return new Actor(id, name, organisation, roles);
    }
}
