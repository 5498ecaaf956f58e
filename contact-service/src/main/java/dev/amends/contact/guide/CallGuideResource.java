package dev.amends.contact.guide;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.preference.BorrowerLanguage;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Call guides. */
@Path("/call-guides")
@Transactional // so that a guide is read on one connection
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call guides")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class CallGuideResource {
  private final CaseFiles files;
  private final BorrowerLanguage language;
  private final GuideTexts texts;
  private final GuideWriter writer;
  private final Caller caller;
  private final InstantSource clock;

  CallGuideResource(
      CaseFiles files,
      BorrowerLanguage language,
      GuideTexts texts,
      GuideWriter writer,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.language = language;
    this.texts = texts;
    this.writer = writer;
    this.caller = caller;
    this.clock = clock;
  }

  /** Shows the guide in the requested language, or in the borrower's. */
  @GET
  @Path("/{caseId}")
  @Operation(
      operationId = "getCallGuide",
      summary = "Show the call guide for a case",
      description =
          "Debt, consequences, benefits and solutions are locked until the other party is verified"
              + " as the borrower.")
  public CallGuide show(
      @PathParam("caseId") UUID caseId,
      @QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang) {
    CaseFile file = files.get(caseId);
    return writer.write(file, text(file, lang), caller.name(), clock.instant());
  }

  private GuideText text(CaseFile file, @Nullable String lang) {
    String lenderId = file.account().lenderId();
    if (lang == null) {
      return texts.find(lenderId, language.find(file)).orElseThrow();
    }
    return texts
        .find(lenderId, lang)
        .orElseThrow(
            () ->
                Problems.invalid(
                    "lang", "must be one of " + texts.languages() + " (was " + lang + ")"));
  }
}
