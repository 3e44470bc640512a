package regard.law;

import java.util.Map;

/**
 * What a running room knows of an activity: sections of its dossier by name, each a record (or a list, map or plain value)
 * whose parts are named as in contracts, section 3. Rooms may share a section, and a list; each gives the parts it keeps.
 */
public interface Facts {

    Map<String, Object> of(String activity);
}
