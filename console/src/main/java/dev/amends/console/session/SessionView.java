package dev.amends.console.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The session of a user as the pages see it.
 *
 * @param lenders the ids of the lenders that the user works for; absent for all
 * @param expiresAt when the user has to sign in again unless they continue to work
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
    String name, List<String> roles, @Nullable List<String> lenders, Instant expiresAt) {

  static SessionView of(SignedInUser user) {
    Set<String> lenders = user.lenders();
    return new SessionView(
        user.name(),
        user.roles().stream().sorted().toList(),
        lenders == null ? null : lenders.stream().sorted().toList(),
        user.sessionExpiresAt());
  }
}
