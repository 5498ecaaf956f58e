package dev.amends.launcher.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The discovery document of the provider, with which a client finds its endpoints. */
record ProviderMetadata(URI address) {

  static final String DISCOVERY = "/.well-known/openid-configuration";
  static final String AUTHORIZE = "/authorize";
  static final String TOKEN = "/token";
  static final String KEYS = "/keys";
  static final String SIGN_OUT = "/sign-out";

  private static final ObjectMapper JSON = new ObjectMapper();

  String toJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("issuer", LocalIdentity.ISSUER);
    document.put("authorization_endpoint", address + AUTHORIZE);
    document.put("token_endpoint", address + TOKEN);
    document.put("jwks_uri", address + KEYS);
    document.put("end_session_endpoint", address + SIGN_OUT);
    document.put("response_types_supported", List.of("code"));
    document.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
    document.put("subject_types_supported", List.of("public"));
    document.put("scopes_supported", List.of("openid"));
    document.put("code_challenge_methods_supported", List.of("S256"));
    document.put("id_token_signing_alg_values_supported", List.of("RS256"));
    document.put(
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic", "client_secret_post"));
    return json(document);
  }

  static String json(Map<String, ?> document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
