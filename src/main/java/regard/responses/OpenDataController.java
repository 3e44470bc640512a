package regard.responses;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import regard.consultations.Consultation;
import regard.organisations.Organisations;
import regard.ui.SiteAddress;
import regard.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Open data (contracts, section 9): the figures of each closed consultation as CSV, what its columns mean (CSV on the Web), and the
 * catalogue of all (DCAT).
 */
@RestController
class OpenDataController {

    static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private static final int MOST = 1_000;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final MediaType CSVW = MediaType.parseMediaType("application/csvm+json");

    private final OpenData data;
    private final Organisations organisations;
    private final SiteAddress site;
    private final JsonMapper json;

    OpenDataController(OpenData data, Organisations organisations, SiteAddress site, JsonMapper json) {
        this.data = data;
        this.organisations = organisations;
        this.site = site;
        this.json = json;
    }

    @GetMapping("/open-data/{ref}.csv")
    ResponseEntity<byte[]> figures(@PathVariable String ref) {
        OpenFigures figures = data.figures(ref, Words.english());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\""
                                + figures.consultation().brief().ref() + ".csv\"")
                .header(
                        "Link",
                        "<" + address(ref) + "-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"")
                .body(figures.csv().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/open-data/{ref}.csv-metadata.json")
    ResponseEntity<byte[]> meaning(@PathVariable String ref) {
        Consultation.Closed closed = data.closed(ref);
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        document.put("url", closed.brief().ref() + ".csv");
        document.put("dc:title", title(closed));
        document.put("dc:publisher", publisher(closed));
        document.put("dc:license", Map.of("@id", LICENCE));
        document.put(
                "dc:temporal", closed.period().first() + "/" + closed.period().last());
        document.put("rdfs:comment", Words.english().say("responses.open.method"));
        document.put("null", "*");
        document.put(
                "tableSchema",
                Map.of(
                        "columns",
                        OpenFigures.COLUMNS.stream()
                                .map(OpenDataController::column)
                                .toList()));
        return answer(CSVW, document);
    }

    private static Map<String, Object> column(String name) {
        var column = new LinkedHashMap<String, Object>();
        column.put("name", name);
        column.put("titles", name);
        column.put("datatype", name.equals("people") ? "nonNegativeInteger" : "string");
        column.put("dc:description", Words.english().say("responses.open.column." + name));
        return column;
    }

    @GetMapping("/open-data/catalog.jsonld")
    ResponseEntity<byte[]> catalogue() {
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put(
                "@context",
                Map.of(
                        "dcat",
                        "http://www.w3.org/ns/dcat#",
                        "dct",
                        "http://purl.org/dc/terms/",
                        "foaf",
                        "http://xmlns.com/foaf/0.1/"));
        catalogue.put("@id", site.root() + "/open-data/catalog.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", Words.english().say("responses.open.catalogue"));
        catalogue.put("dct:license", Map.of("@id", LICENCE));
        catalogue.put("dcat:dataset", data.all(MOST).stream().map(this::dataset).toList());
        return answer(JSON_LD, catalogue);
    }

    private Map<String, Object> dataset(Consultation.Closed closed) {
        String address = address(closed.brief().ref());
        var distribution = new LinkedHashMap<String, Object>();
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dcat:downloadURL", Map.of("@id", address));
        distribution.put("dcat:mediaType", "text/csv");
        distribution.put("dct:conformsTo", Map.of("@id", address + "-metadata.json"));
        distribution.put("dct:license", Map.of("@id", LICENCE));
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@id", site.root() + "/involvements/" + closed.brief().ref() + "#figures");
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", closed.brief().ref());
        dataset.put("dct:title", title(closed));
        dataset.put("dct:publisher", Map.of("@type", "foaf:Agent", "foaf:name", publisher(closed)));
        dataset.put("dct:issued", closed.period().last().toString());
        dataset.put("dcat:distribution", List.of(distribution));
        return dataset;
    }

    private static String title(Consultation.Closed closed) {
        return Words.english().say("responses.open.title-of", closed.brief().title());
    }

    private String publisher(Consultation.Closed closed) {
        return organisations.get(closed.brief().owner()).name();
    }

    private String address(String ref) {
        return site.root() + "/open-data/" + ref + ".csv";
    }

    private ResponseEntity<byte[]> answer(MediaType type, Object document) {
        return ResponseEntity.ok().contentType(type).body(json.writeValueAsBytes(document));
    }
}
