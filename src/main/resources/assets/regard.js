// The one script of every page: NHS.UK's components, where the browser can run them. Pages work without it.
import { initAll } from './nhsuk-frontend.min.js'

initAll()
