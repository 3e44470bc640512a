package regard.organisations;

import regard.kernel.Actor;
import regard.kernel.Audited;

/** Somebody was let in, was locked out, signed out, or was given or lost what they may do. */
public record SignInEvent(Actor actor, String action, String object) implements Audited {}
