package dev.amends.launcher.identity;

import java.net.URI;
import java.util.Set;

/**
 * The application whose users sign in.
 *
 * @param id the client id
 * @param secret the client secret
 * @param redirectUris where the provider may send a browser back to, with a code or after sign-out
 */
public record SignInClient(String id, String secret, Set<URI> redirectUris) {

  /** The client id of the console. */
  public static final String CONSOLE = "amends-console";

  public SignInClient {
    redirectUris = Set.copyOf(redirectUris);
  }

  @Override
  public String toString() {
    return id;
  }
}
