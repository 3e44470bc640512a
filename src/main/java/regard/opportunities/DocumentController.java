package regard.opportunities;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.kernel.NotFound;
import regard.organisations.Organisation;
import regard.organisations.Organisations;

/** One document that people are given, to read on a phone without opening a file. */
@Controller
class DocumentController {

    private final Opportunities opportunities;
    private final PublicDocuments documents;
    private final Activities activities;
    private final Organisations organisations;

    DocumentController(
            Opportunities opportunities,
            PublicDocuments documents,
            Activities activities,
            Organisations organisations) {
        this.opportunities = opportunities;
        this.documents = documents;
        this.activities = activities;
        this.organisations = organisations;
    }

    /** A document as the public reads it, and the involvement that it belongs to. */
    record DocumentPage(Opportunity opportunity, PublicDocument document) {}

    @GetMapping("/involvements/{ref}/documents/{document}")
    ModelAndView read(@PathVariable String ref, @PathVariable UUID document, HttpServletRequest request) {
        Opportunity opportunity = opportunities.find(ref).orElseThrow(() -> new NotFound(ref));
        PublicDocument found = documents.of(activities.get(opportunity.activity())).stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .orElseThrow(() -> new NotFound(document));
        request.setAttribute(Organisation.class.getName(), organisations.get(opportunity.owner()));
        return new ModelAndView("opportunities/document", "page", new DocumentPage(opportunity, found));
    }
}
