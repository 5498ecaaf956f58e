package dev.amends.messaging.erasure;

import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.messaging.erasure.BorrowerDataReader.Position;
import dev.amends.messaging.erasure.BorrowerDataReader.StoredRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exports what this service keeps about a borrower, and records who exports it. */
@Path("/borrower-data/{lenderId}/{borrowerId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPLIANCE)
@Tag(name = "personal data")
public class BorrowerDataResource {
  private final BorrowerDataReader reader;
  private final PersonalRecords records;
  private final BorrowerDataDisclosures disclosures;

  BorrowerDataResource(
      BorrowerDataReader reader, PersonalRecords records, BorrowerDataDisclosures disclosures) {
    this.reader = reader;
    this.records = records;
    this.disclosures = disclosures;
  }

  /**
   * A page of the records about a borrower.
   *
   * @param nextCursor the start of the next page; absent on the last one
   */
  public record BorrowerDataPage(
      List<PersonalRecord> items,
      @Schema(description = "The cursor of the next page; absent on the last page.")
          @Nullable String nextCursor) {}

  @GET
  @Transactional
  @Operation(
      operationId = "exportBorrowerData",
      summary = "Export what this service keeps about a borrower",
      description =
          "The records of all cases of the borrower with the lender whose data is not erased,"
              + " unmasked. Each request is recorded with its reason.")
  @APIResponse(
      responseCode = "200",
      description = "The records by kind; they must not be cached.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = BorrowerDataPage.class)))
  @APIResponse(
      responseCode = "404",
      description = "The service knows no case of the borrower with the lender.")
  public Response export(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @PathParam("borrowerId") @Parameter(example = "B-1003") String borrowerId,
      @QueryParam("reason")
          @NotBlank
          @Size(max = 500)
          @Parameter(
              description = "Why the data is needed; the record of the export keeps it.",
              example = "The borrower asked for a copy of their data.",
              required = true)
          String reason,
      @BeanParam PageRequest page) {
    Position after = page.after(Position::parse).orElse(Position.START);
    List<StoredRow> rows =
        reader
            .read(lenderId, borrowerId, after, page.rowsToRead())
            .orElseThrow(() -> Problems.notFound("borrower", borrowerId));
    disclosures.add(lenderId, borrowerId, reason);
    Page<PersonalRecord> found = Page.of(rows, page, row -> row.position().toString(), records::of);
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.ok(new BorrowerDataPage(found.items(), found.nextCursor()))
        .cacheControl(never)
        .build();
  }
}
