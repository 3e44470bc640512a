package regard.duties;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;

/** A signature, or a refusal, as somebody typed it. */
record SignatureForm(int version, String role, String statement, String reason) {

    SignatureForm(int version, @Nullable String role, @Nullable String statement, @Nullable String reason) {
        this.version = version;
        this.role = role == null ? "" : role;
        this.statement = statement == null ? "" : statement;
        this.reason = reason == null ? "" : reason;
    }

    /** What is wrong with a signature for which no role is chosen; everything at once, so that nobody sends it three times. */
    List<Problem> withoutRoleToSign() {
        return withoutRole(statement, new Problem("statement", "duties.signature.statement-missing"));
    }

    List<Problem> withoutRoleToRefuse() {
        return withoutRole(reason, new Problem("reason", "duties.refusal.reason-missing"));
    }

    private static List<Problem> withoutRole(String words, Problem missing) {
        var role = new Problem("role", "duties.signature.role-missing");
        return words.isBlank() ? List.of(role, missing) : List.of(role);
    }

    Optional<SignOffRole> chosen() {
        return Arrays.stream(SignOffRole.values())
                .filter(known -> known.name().equals(role))
                .findFirst();
    }
}
