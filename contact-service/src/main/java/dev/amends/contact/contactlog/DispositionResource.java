package dev.amends.contact.contactlog;

import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The dispositions and codes that agents choose from when they log a contact. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class DispositionResource {
  private final Dispositions dispositions;
  private final ContactCodes codes;

  DispositionResource(Dispositions dispositions, ContactCodes codes) {
    this.dispositions = dispositions;
    this.codes = codes;
  }

  /**
   * A disposition.
   *
   * @param identity whether a verification of identity is REQUIRED, or DECIDES whether the contact
   *     is a right-party contact
   * @param direction the only direction that makes sense, if there is only one
   * @param channels the channels on which a contact can have this disposition
   * @param delay time until the follow-up, if it has a fixed one; ISO 8601
   * @param contactPointNeeded whether the contact must name the number or address used
   * @param guidance advice to the agent
   */
  record DispositionView(
      String code,
      List<String> aliases,
      String name,
      boolean attempt,
      boolean conversation,
      boolean rightParty,
      Disposition.@Nullable Identity identity,
      @Nullable Direction direction,
      List<Channel> channels,
      FollowUp followUp,
      @Schema(examples = "PT168H") @Nullable String delay,
      boolean contactPointNeeded,
      @Nullable String guidance) {

    static DispositionView of(Disposition disposition, String lang) {
      return new DispositionView(
          disposition.code(),
          disposition.aliases(),
          disposition.names().getOrDefault(lang, disposition.code()),
          disposition.attempt(),
          disposition.conversation(),
          disposition.rightParty(),
          disposition.identity(),
          disposition.direction(),
          disposition.channels(),
          disposition.followUp(),
          disposition.delay() == null ? null : disposition.delay().toString(),
          disposition.retires() != null,
          disposition.guidance() == null ? null : disposition.guidance().get(lang));
    }
  }

  /** The dispositions in one language. */
  record DispositionList(String language, List<DispositionView> items) {}

  /** A code with its name in one language. */
  record CodeView(String code, @Nullable String group, String name) {}

  /** The codes in one language. */
  record CodeLists(
      String language,
      List<CodeView> reasons,
      List<CodeView> noPromiseReasons,
      List<CodeView> incomeSources,
      List<CodeView> benefits,
      List<CodeView> resources,
      List<CodeView> changes) {}

  /** Lists the dispositions, what each counts as and what follows from it. */
  @GET
  @Path("dispositions")
  @Operation(
      operationId = "listDispositions",
      summary = "List the dispositions that a contact can have")
  public DispositionList dispositions(
      @QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang) {
    String language = Languages.requested(lang);
    return new DispositionList(
        language,
        dispositions.all().stream()
            .map(disposition -> DispositionView.of(disposition, language))
            .toList());
  }

  /** Lists the codes for reasons, sources of income, benefits, resources and changes. */
  @GET
  @Path("contact-codes")
  @Operation(operationId = "listContactCodes", summary = "List the codes used to log a contact")
  public CodeLists codes(@QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang) {
    String language = Languages.requested(lang);
    return new CodeLists(
        language,
        views(ContactCodes.Kind.REASON, language),
        views(ContactCodes.Kind.NO_PROMISE_REASON, language),
        views(ContactCodes.Kind.INCOME_SOURCE, language),
        views(ContactCodes.Kind.BENEFIT, language),
        views(ContactCodes.Kind.RESOURCE, language),
        views(ContactCodes.Kind.CHANGE, language));
  }

  private List<CodeView> views(ContactCodes.Kind kind, String language) {
    return codes.of(kind).stream()
        .map(
            code ->
                new CodeView(
                    code.code(), code.group(), code.names().getOrDefault(language, code.code())))
        .toList();
  }
}
