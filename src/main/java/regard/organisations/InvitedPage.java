package regard.organisations;

record InvitedPage(String name, String link) {}
