package dev.amends.conventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores the first answer to a command, encrypted under its idempotency key, and repeats it. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300) // inside the transaction, which is at +200
class IdempotentCommands {
  private static final String HEADER = "Idempotency-Key";
  private static final int KEY_LENGTH_MAX = 200;
  private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  private final IdempotentAnswers answers;
  private final Caller caller;
  private final ObjectMapper json;
  private final HttpHeaders headers;
  private final UriInfo uri;

  IdempotentCommands(
      IdempotentAnswers answers,
      Caller caller,
      ObjectMapper json,
      HttpHeaders headers,
      UriInfo uri) {
    this.answers = answers;
    this.caller = caller;
    this.json = json;
    this.headers = headers;
    this.uri = uri;
  }

  @AroundInvoke
  @Nullable Object answerOnce(InvocationContext command) throws Exception {
    String key = headers.getHeaderString(HEADER);
    if (key == null) {
      return command.proceed();
    }
    if (key.isBlank() || key.length() > KEY_LENGTH_MAX) {
      throw Problems.invalid(HEADER, "must be 1 to " + KEY_LENGTH_MAX + " characters");
    }
    AnswerCipher cipher = new AnswerCipher(key);
    String request = cipher.fingerprint(request(command));
    Optional<IdempotentAnswers.Answer> first =
        answers.claim(caller.name(), cipher.storedKey(), request);
    if (first.isPresent()) {
      return replay(first.get(), request, cipher);
    }
    Response response = (Response) command.proceed();
    answers.store(caller.name(), cipher.storedKey(), answer(request, response, cipher));
    return response;
  }

  private static Response replay(
      IdempotentAnswers.Answer first, String request, AnswerCipher cipher) {
    if (!first.request().equals(request)) {
      throw Problems.rejected(
          "idempotency-key-reused", HEADER, "was used before for a different request");
    }
    Response.ResponseBuilder response =
        Response.status(first.status()).header("Idempotency-Replayed", "true");
    if (first.location() != null) {
      response.header(HttpHeaders.LOCATION, first.location());
    }
    if (first.etag() != null) {
      response.header(HttpHeaders.ETAG, first.etag());
    }
    if (first.body() != null) {
      boolean problem = first.status() >= Response.Status.BAD_REQUEST.getStatusCode();
      response
          .type(problem ? PROBLEM_JSON : MediaType.APPLICATION_JSON_TYPE)
          .entity(cipher.decrypt(first.body()));
    }
    return response.build();
  }

  private IdempotentAnswers.Answer answer(String request, Response response, AnswerCipher cipher)
      throws JsonProcessingException {
    Object entity = response.getEntity();
    return new IdempotentAnswers.Answer(
        request,
        response.getStatus(),
        entity == null ? null : cipher.encrypt(json.writeValueAsString(entity)),
        response.getLocation() == null ? null : response.getLocation().toString(),
        response.getEntityTag() == null ? null : "\"" + response.getEntityTag().getValue() + "\"");
  }

  /**
   * The same key on another path, with another body or from a caller who works for other lenders
   * identifies another request.
   */
  private String request(InvocationContext command) throws JsonProcessingException {
    StringBuilder request = new StringBuilder(uri.getPath());
    if (!caller.lenders().all()) {
      request.append('\n').append(caller.lenders());
    }
    for (Object parameter : command.getParameters()) {
      if (parameter != null) {
        request.append('\n').append(json.writeValueAsString(parameter));
      }
    }
    return request.toString();
  }
}
