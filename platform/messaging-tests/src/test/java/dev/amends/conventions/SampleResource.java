package dev.amends.conventions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A resource as services have them, for {@link ConventionsTest}. */
@Path("/samples")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
public class SampleResource {
  static final AtomicInteger CREATED = new AtomicInteger();

  public record NewSample(@NotBlank String name) {}

  public record Sample(int number, String name) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @APIResponse(
      responseCode = "201",
      description = "created",
      content = @Content(schema = @Schema(implementation = Sample.class)))
  public Response create(@NotNull @Valid NewSample wanted) {
    Sample created = new Sample(CREATED.incrementAndGet(), wanted.name());
    return Response.status(Response.Status.CREATED)
        .entity(created)
        .tag(EntityTags.of(created.number()))
        .build();
  }

  @GET
  public Sample newest(@QueryParam("from") @Nullable Instant from) {
    return new Sample(CREATED.get(), String.valueOf(from));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  public Sample replace(@BeanParam Precondition precondition, @NotNull @Valid NewSample wanted) {
    precondition.requireVersion(7);
    return new Sample(7, wanted.name());
  }

  @GET
  @Path("{id}")
  public Sample get(@PathParam("id") UUID id) {
    throw Problems.notFound("sample", id);
  }

  @GET
  @Path("broken")
  public Sample fail() {
    throw new IllegalStateException("a secret of ours");
  }
}
