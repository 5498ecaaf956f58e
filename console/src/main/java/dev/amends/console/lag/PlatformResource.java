package dev.amends.console.lag;

import dev.amends.console.problem.ConsoleProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;

/** The state of the platform, for those who operate it. */
@Path("/platform")
@Produces(MediaType.APPLICATION_JSON)
public class PlatformResource {
  private final ConsumerLag lag;
  private final ServicesHealth health;
  private final InstantSource clock;

  PlatformResource(ConsumerLag lag, ServicesHealth health, InstantSource clock) {
    this.lag = lag;
    this.health = health;
    this.clock = clock;
  }

  /** Returns how far each service is behind each topic that it reads. */
  @GET
  @Path("lag")
  @RolesAllowed("ops")
  @Blocking
  public Response lag() throws InterruptedException {
    try {
      return fresh(new LagView(clock.instant(), lag.measure()));
    } catch (ExecutionException e) {
      return (e.getCause() instanceof TimeoutException
              ? ConsoleProblem.timedOut("kafka")
              : ConsoleProblem.unreachable("kafka"))
          .toResponse();
    }
  }

  /** Returns which services are ready. */
  @GET
  @Path("health")
  @Authenticated
  public Uni<Response> health() {
    return health.query().map(services -> fresh(new HealthView(clock.instant(), services)));
  }

  private static Response fresh(Object view) {
    return Response.ok(view).header("Cache-Control", "no-store").build();
  }
}
