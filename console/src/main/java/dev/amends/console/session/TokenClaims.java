package dev.amends.console.session;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the claims of a token whose signature was verified, as the services read them. */
record TokenClaims(JsonObject claims) {

  /** Reads a JSON Web Token; one that cannot be read has no claims. */
  static TokenClaims of(String token) {
    return ifReadable(token).orElseGet(() -> new TokenClaims(new JsonObject()));
  }

  /** Reads a token; empty if it is not a JSON Web Token, as refresh tokens of some providers. */
  static Optional<TokenClaims> ifReadable(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.of(
          new TokenClaims(new JsonObject(new String(payload, StandardCharsets.UTF_8))));
    } catch (IllegalArgumentException | DecodeException e) {
      return Optional.empty();
    }
  }

  String name() {
    return Stream.of("upn", "preferred_username", "sub")
        .map(claims::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse("");
  }

  Optional<Instant> expiresAt() {
    return claims.getValue("exp") instanceof Number seconds
        ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
        : Optional.empty();
  }

  /**
   * The ids of the lenders; empty for all. A claim of another form than a list of ids, or one id,
   * permits no lender.
   *
   * @param required whether a token without the claim permits no lender
   */
  Optional<Set<String>> lenders(boolean required) {
    Object claim = claims.getValue("lenders");
    if (claim == null) {
      return required ? Optional.of(Set.of()) : Optional.empty();
    }
    Stream<?> listed = claim instanceof JsonArray several ? several.stream() : Stream.of(claim);
    return Optional.of(
        listed
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
