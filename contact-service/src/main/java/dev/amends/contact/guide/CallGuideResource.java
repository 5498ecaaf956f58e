package dev.amends.contact.guide;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.Money;
import dev.amends.rest.Problems;
import dev.amends.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The guide for the talk about a case. */
@Path("/call-guides")
@Tag(name = "Call guides")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class CallGuideResource {
  private final CaseFiles files;
  private final GuideTexts texts;
  private final InstantSource clock;

  CallGuideResource(CaseFiles files, GuideTexts texts, InstantSource clock) {
    this.files = files;
    this.texts = texts;
    this.clock = clock;
  }

  /** The guide, true for this account. */
  record GuideView(
      UUID id,
      UUID caseId,
      String language,
      int version,
      String purpose,
      List<String> opening,
      List<String> identityCheck,
      List<GuideText.Point> openQuestions,
      List<GuideText.Point> tasks,
      List<String> neverSay,
      DebtView debt) {}

  /**
   * What may be said about the debt.
   *
   * @param locked whether it may not be shown yet; then there is nothing but the reason
   * @param sustainableMonthlyAmount more must not be asked for, where it was assessed
   */
  record DebtView(
      boolean locked,
      @Nullable String reason,
      @Nullable Integer daysPastDue,
      @Nullable LocalDate delinquentSince,
      @Nullable Money overdue,
      @Nullable Money sustainableMonthlyAmount) {}

  /** Shows the guide in a language, that of the borrower where none is asked for. */
  @GET
  @Path("/{caseId}")
  @Operation(summary = "Show the guide for the talk about a case")
  public GuideView show(
      @PathParam("caseId") UUID caseId,
      @QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang) {
    CaseFile file = files.byId(caseId);
    GuideText text = text(file, lang);
    GuidePurpose purpose =
        GuidePolicy.purpose(
            file.isOpen(),
            file.isHeld(),
            file.noContactBefore(),
            file.hasActivePlan(),
            clock.instant());
    return new GuideView(
        caseId,
        caseId,
        text.language(),
        text.version(),
        String.valueOf(text.purposes().get(purpose)),
        text.opening(),
        text.identityCheck(),
        text.openQuestions(),
        text.tasks(),
        text.neverSay(),
        debt(file, text));
  }

  private GuideText text(CaseFile file, @Nullable String lang) {
    if (lang == null) {
      String spoken = file.language().orElse("").startsWith("zh") ? "zh-CN" : "en";
      return texts.find(spoken).orElseThrow();
    }
    return texts
        .find(lang)
        .orElseThrow(
            () ->
                Problems.invalid("lang", "must be one of " + texts.languages() + ", was " + lang));
  }

  private static DebtView debt(CaseFile file, GuideText text) {
    if (!GuidePolicy.showsDebt(file.rightPartyAt())) {
      return new DebtView(true, text.locked(), null, null, null, null);
    }
    return new DebtView(
        false,
        null,
        file.daysPastDue(),
        file.delinquentSince().orElse(null),
        file.overdue().orElse(null),
        file.sustainable().orElse(null));
  }
}
