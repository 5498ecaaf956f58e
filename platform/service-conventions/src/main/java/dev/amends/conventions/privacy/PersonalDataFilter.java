package dev.amends.conventions.privacy;

import dev.amends.conventions.Caller;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Masks every answer to a caller whose roles do not include work with borrowers. An operation that
 * needs no token decides by other means what its caller may see.
 */
@Provider
@Singleton
public class PersonalDataFilter implements ContainerResponseFilter {
  private final Caller caller;
  private final PersonalDataMask mask;

  public PersonalDataFilter(Caller caller, PersonalDataMask mask) {
    this.caller = caller;
    this.mask = mask;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean success = response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode();
    if (success && response.hasEntity() && !caller.isAnonymous() && !caller.mayReadPersonalData()) {
      response.setEntity(mask.mask(response.getEntity()));
    }
  }
}
