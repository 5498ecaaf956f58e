package dev.amends.contact.contactlog;

import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What agents choose from when they log a contact. */
@Path("/")
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
   * A disposition as it is shown.
   *
   * @param identity whether a check of identity is REQUIRED, or DECIDES whether it counts as one of
   *     the right party
   * @param direction who must have begun the contact, where it makes sense in one way only
   * @param channels the media by which a contact can come to it
   * @param delay ISO 8601; how long until the follow-up, where it has a time of its own
   * @param guidance what the agent is to heed
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
  @Operation(operationId = "listDispositions", summary = "List the outcomes that a contact can have")
  public DispositionList dispositions(
      @QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang) {
    String language = Languages.asked(lang);
    return new DispositionList(
        language,
        dispositions.all().stream()
            .map(disposition -> DispositionView.of(disposition, language))
            .toList());
  }

  /** Lists the codes for reasons, sources of income and the rest. */
  @GET
  @Path("contact-codes")
  @Operation(operationId = "listContactCodes", summary = "List the codes that a contact is logged with")
  public CodeLists codes(@QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang) {
    String language = Languages.asked(lang);
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
