package dev.amends.console.session;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Who is signed in, and sign-out. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
  private final SignedIn signedIn;
  private final Identities identities;
  private final RoutingContext request;
  private final OidcSession session;
  private final ProviderSignOut providerSignOut;

  SessionResource(
      SignedIn signedIn,
      Identities identities,
      RoutingContext request,
      OidcSession session,
      ProviderSignOut providerSignOut) {
    this.signedIn = signedIn;
    this.identities = identities;
    this.request = request;
    this.session = session;
    this.providerSignOut = providerSignOut;
  }

  /** Returns the session; 401 if nobody is signed in. */
  @GET
  @Path("session")
  @Authenticated
  public Response session() {
    return Response.ok(SessionView.of(signedIn.user())).cacheControl(noStore()).build();
  }

  /**
   * Ends the session, and says where the provider ends its own; succeeds without a session, too.
   */
  @POST
  @Path("sign-out")
  @PermitAll
  @Blocking
  public Uni<Response> signOut() {
    return identities
        .of(request)
        .onItem()
        .call(providerSignOut::revoke)
        .onFailure()
        .recoverWithNull()
        .chain(session::logout)
        .map(
            ended ->
                Response.ok(new SignedOutView(providerSignOut.address()))
                    .cacheControl(noStore())
                    .build());
  }

  private static CacheControl noStore() {
    CacheControl control = new CacheControl();
    control.setNoStore(true);
    return control;
  }
}
