package dev.amends.conventions.work;

import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists what people must do about the cases of this service. */
@Path("/work")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "work")
public class WorkResource {
  private final Instance<WorkSource> sources;
  private final InstantSource clock;

  WorkResource(@Any Instance<WorkSource> sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "listWork",
      summary = "List open work by due time, earliest first",
      description =
          """
          All services list their work in this shape. Work is claimed, assigned and completed \
          through the operations of the resource at `href`. Every filter is optional; work with \
          the same due time is listed by id.\
          """)
  public Page<WorkItem> list(@BeanParam WorkSearch search, @BeanParam PageRequest page) {
    search.requireValid();
    Instant now = clock.instant();
    List<WorkItem> items =
        sources.stream()
            .filter(source -> search.includes(source.kind()))
            .flatMap(source -> source.find(search, page, now).stream())
            .toList();
    return WorkPage.of(items, page);
  }

  @GET
  @Path("summary")
  @Operation(
      operationId = "summarizeWork",
      summary = "Count open work by kind, lender, assignee and status",
      description =
          "Counts what the list with the same filters shows, for the queues of a team and their"
              + " length.")
  public WorkSummary summary(@BeanParam WorkSearch search) {
    search.requireValid();
    Instant now = clock.instant();
    List<WorkCount> counts =
        sources.stream()
            .filter(source -> search.includes(source.kind()))
            .flatMap(source -> source.count(search, now).stream())
            .toList();
    return new WorkSummary(now, counts);
  }
}
