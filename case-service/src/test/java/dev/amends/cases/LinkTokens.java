package dev.amends.cases;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwtMac;
import com.google.crypto.tink.jwt.JwtMacConfig;
import com.google.crypto.tink.jwt.RawJwt;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs tokens with the key of the service under test, as only the service can. */
final class LinkTokens {
  private LinkTokens() {}

  static String sign(String linkId, String caseId, String lenderId, Instant expiresAt) {
    try {
      JwtMacConfig.register();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(
              ConfigProvider.getConfig()
                  .getValue("amends.cases.borrower-links.key-set", String.class),
              InsecureSecretKeyAccess.get());
      return keys.getPrimitive(RegistryConfiguration.get(), JwtMac.class)
          .computeMacAndEncode(
              RawJwt.newBuilder()
                  .setTypeHeader("borrower-link+jwt")
                  .setJwtId(linkId)
                  .setSubject(caseId)
                  .addStringClaim("lender", lenderId)
                  .setExpiration(expiresAt)
                  .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
