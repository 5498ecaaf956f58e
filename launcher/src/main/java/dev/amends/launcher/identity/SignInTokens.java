package dev.amends.launcher.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Issues the tokens of a signed-in user: an access token for the services, an id token for the
 * client, and a refresh token with which the client renews both until the session ends.
 */
final class SignInTokens {

  private static final String REFRESH_AUDIENCE = "amends-refresh";

  private final LocalIdentity identity;
  private final InstantSource clock;
  private final Duration accessValidity;
  private final Duration sessionValidity;

  SignInTokens(
      LocalIdentity identity,
      InstantSource clock,
      Duration accessValidity,
      Duration sessionValidity) {
    this.identity = identity;
    this.clock = clock;
    this.accessValidity = accessValidity;
    this.sessionValidity = sessionValidity;
  }

  /** The response of the token endpoint to a redeemed code. */
  Map<String, Object> of(AuthorizationCodes.Issued code, SignInClient client) {
    return tokens(code.user(), client, code.request().nonce(), refreshToken(code.user(), client));
  }

  /**
   * The response of the token endpoint to a refresh token, which stays valid.
   *
   * @throws SignInRejected if the refresh token is not valid for the client or has expired
   */
  Map<String, Object> refreshed(String refreshToken, SignInClient client) {
    return tokens(userOf(refreshToken, client), client, null, refreshToken);
  }

  private Map<String, Object> tokens(
      DemoUser user, SignInClient client, @Nullable String nonce, String refreshToken) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "access_token", identity.token(user.name(), user.roles(), user.lenders(), accessValidity));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", accessValidity.toSeconds());
    answer.put("refresh_token", refreshToken);
    answer.put("id_token", idToken(user, client, nonce));
    answer.put("scope", "openid");
    return answer;
  }

  private String idToken(DemoUser user, SignInClient client, @Nullable String nonce) {
    JwtClaims claims = identity.claims(user.name(), client.id(), accessValidity);
    claims.setStringClaim("preferred_username", user.name());
    if (nonce != null) {
      claims.setStringClaim("nonce", nonce);
    }
    return identity.sign(claims);
  }

  private String refreshToken(DemoUser user, SignInClient client) {
    JwtClaims claims = identity.claims(user.name(), REFRESH_AUDIENCE, sessionValidity);
    claims.setStringClaim("client_id", client.id());
    return identity.sign(claims);
  }

  private DemoUser userOf(String refreshToken, SignInClient client) {
    try {
      JwtClaims claims =
          new JwtConsumerBuilder()
              .setVerificationKey(identity.verificationKey())
              .setExpectedIssuer(LocalIdentity.ISSUER)
              .setExpectedAudience(REFRESH_AUDIENCE)
              .setRequireExpirationTime()
              .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
              .build()
              .processToClaims(refreshToken);
      if (client.id().equals(claims.getStringClaimValue("client_id"))) {
        return DemoUser.named(claims.getSubject())
            .orElseThrow(() -> new SignInRejected("invalid_grant", "the user does not exist"));
      }
      throw new SignInRejected("invalid_grant", "refresh_token is that of another client");
    } catch (InvalidJwtException | MalformedClaimException e) {
      throw new SignInRejected("invalid_grant", "refresh_token is not valid or has expired");
    }
  }
}
